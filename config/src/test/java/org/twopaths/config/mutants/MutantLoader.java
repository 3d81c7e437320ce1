package org.twopaths.config.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Loads all of our classes anew, with those of a mutant in the place of the real ones. */
final class MutantLoader extends ClassLoader {
  private static final String OURS = "org.twopaths.";
  private static final Path CORE_TESTS = Path.of("../bot-core/target/test-classes");

  private final Map<String, byte[]> mutated;

  MutantLoader(Map<String, byte[]> mutated) {
    super(MutantLoader.class.getClassLoader());
    this.mutated = mutated;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] bytes = mutated.containsKey(name) ? mutated.get(name) : real(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] real(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream known = getParent().getResourceAsStream(file)) {
      if (known != null) {
        return known.readAllBytes();
      }
      return Files.readAllBytes(CORE_TESTS.resolve(file));
    } catch (IOException missing) {
      throw new ClassNotFoundException(name, missing);
    }
  }
}
