package org.twopaths.config;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles classes that only a test needs, without a file. */
public final class InMemoryCompiler extends ForwardingJavaFileManager<JavaFileManager> {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  // Kept open: it remembers what lies in the JDK and on the class path.
  private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  private InMemoryCompiler(JavaFileManager files) {
    super(files);
  }

  /** The bytes of the named class; the sources come without their package line. */
  static byte[] compile(String name, String source, Map<String, String> others) {
    List<JavaFileObject> files = new ArrayList<>(List.of(new Source(name, packaged(name, source))));
    others.forEach((other, text) -> files.add(new Source(other, packaged(other, text))));
    return classes(files).get(name).toByteArray();
  }

  /** The bytes of a class and of all that lie in it, by name; the source is a whole file. */
  public static Map<String, byte[]> classes(String name, String file) {
    Map<String, byte[]> bytes = new HashMap<>();
    classes(List.of(new Source(name, file)))
        .forEach((inner, stream) -> bytes.put(inner, stream.toByteArray()));
    return bytes;
  }

  private static Map<String, ByteArrayOutputStream> classes(List<? extends JavaFileObject> files) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    InMemoryCompiler memory =
        new InMemoryCompiler(COMPILER.getStandardFileManager(problems, null, null));
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    if (!COMPILER.getTask(null, memory, problems, options, null, files).call()) {
      throw new IllegalArgumentException(problems.getDiagnostics().toString());
    }
    return memory.compiled;
  }

  private static String packaged(String className, String text) {
    return "package " + className.substring(0, className.lastIndexOf('.')) + ";\n" + text;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    compiled.put(className, bytes);
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
