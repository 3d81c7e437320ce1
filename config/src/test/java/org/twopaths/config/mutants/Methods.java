package org.twopaths.config.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Methods of tests, as they are run in the classes of a mutant. */
public final class Methods {
  private Methods() {}

  /**
   * Each as Class#method; one that takes a value of an enum is run with all of them. Answers which
   * failed and how, or null when none did.
   */
  public static String run(List<String> methods) {
    for (String method : methods) {
      try {
        String failed = failure(method);
        if (failed != null) {
          return method + ": " + failed.lines().findFirst().orElse("");
        }
      } catch (ReflectiveOperationException wrong) {
        throw new IllegalArgumentException("mutants.yaml: " + method, wrong);
      }
    }
    return null;
  }

  private static String failure(String named) throws ReflectiveOperationException {
    String[] parts = named.split("#");
    Class<?> type = Class.forName("org.twopaths." + parts[0], true, Methods.class.getClassLoader());
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(parts[1]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such test: " + named));
    Object[] values =
        method.getParameterCount() == 0
            ? new Object[] {null}
            : method.getParameterTypes()[0].getEnumConstants();
    for (Object value : values) {
      String failed = failure(type, method, value);
      if (failed != null) {
        return failed;
      }
    }
    return null;
  }

  private static String failure(Class<?> type, Method method, Object value)
      throws ReflectiveOperationException {
    Path folder = folder();
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object test = constructor.newInstance();
    lend(test, folder);
    String during =
        found(() -> {
          callAll(test, BeforeAll.class);
          callAll(test, BeforeEach.class);
          call(test, method, value);
        });
    String after =
        found(() -> {
          callAll(test, AfterEach.class);
          callAll(test, AfterAll.class);
        });
    delete(folder);
    return during == null ? after : during;
  }

  /** Something that a test does. */
  private interface Part {
    void run() throws ReflectiveOperationException;
  }

  private static String found(Part part) throws ReflectiveOperationException {
    try {
      part.run();
      return null;
    } catch (InvocationTargetException failed) {
      return String.valueOf(failed.getCause().getMessage()).strip();
    }
  }

  private static void lend(Object test, Path folder) throws ReflectiveOperationException {
    for (Field field : test.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(TempDir.class)) {
        field.setAccessible(true);
        field.set(test, folder);
      }
    }
  }

  private static void callAll(Object test, Class<? extends Annotation> kind)
      throws ReflectiveOperationException {
    for (Method each : test.getClass().getDeclaredMethods()) {
      if (each.isAnnotationPresent(kind)) {
        call(test, each, null);
      }
    }
  }

  private static void call(Object test, Method method, Object value)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    method.invoke(test, method.getParameterCount() == 0 ? new Object[0] : new Object[] {value});
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("mutant");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
