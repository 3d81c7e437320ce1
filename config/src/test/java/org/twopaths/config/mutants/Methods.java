package org.twopaths.config.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Methods of tests, as they are run in the classes of a mutant. */
public final class Methods {
  private Methods() {}

  /** Each as Class#method. Answers which failed and how, or null when none did. */
  public static String run(List<String> methods) throws ClassNotFoundException {
    for (String named : methods) {
      String failed = failure(method(named));
      if (failed != null) {
        return named + ": " + failed;
      }
    }
    return null;
  }

  private static Method method(String named) throws ClassNotFoundException {
    String[] parts = named.split("#");
    Class<?> type = Class.forName("org.twopaths." + parts[0], true, Methods.class.getClassLoader());
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(parts[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("mutants.yaml: no such test: " + named));
  }

  private static String failure(Method method) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectMethod(method.getDeclaringClass(), method))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    if (summary.getTestsFoundCount() == 0) {
      throw new IllegalArgumentException("mutants.yaml: no test: " + method.getName());
    }
    return summary.getFailures().stream()
        .map(failed -> String.valueOf(failed.getException().getMessage()).strip())
        .map(message -> message.lines().findFirst().orElse(""))
        .findFirst()
        .orElse(null);
  }
}
