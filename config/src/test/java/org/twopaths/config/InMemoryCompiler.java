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
final class InMemoryCompiler extends ForwardingJavaFileManager<JavaFileManager> {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  // Kept open: it remembers what lies in the JDK and on the class path.
  private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  private InMemoryCompiler(JavaFileManager files) {
    super(files);
  }

  /** The bytes of the named class; the sources come without their package line. */
  static byte[] compile(String name, String source, Map<String, String> others) {
    Map<String, String> sources = new HashMap<>(others);
    sources.put(name, source);
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((className, text) -> files.add(new Source(className, text)));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    InMemoryCompiler memory =
        new InMemoryCompiler(COMPILER.getStandardFileManager(problems, null, null));
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    if (!COMPILER.getTask(null, memory, problems, options, null, files).call()) {
      throw new IllegalArgumentException(problems.getDiagnostics().toString());
    }
    return memory.compiled.get(name).toByteArray();
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
      this.text = "package " + className.substring(0, className.lastIndexOf('.')) + ";\n" + text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
