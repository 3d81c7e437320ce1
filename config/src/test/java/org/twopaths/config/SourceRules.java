package org.twopaths.config;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Looks at one Java file and names what breaks the house rules in it. */
final class SourceRules extends TreePathScanner<Void, Void> {
  private static final int MAIN_LINES = 300;
  private static final int TEST_LINES = 400;
  private static final int LINE_LENGTH = 100;
  private static final int FUNCTION_LINES = 40;
  private static final int PARAMETERS = 4;
  private static final int COMPONENTS = 12;
  private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME)\\b");
  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Abstract|Base)[A-Z].*|.*(Util|Utils|Helper|Manager|Impl)|Base");
  private static final Pattern CONSOLE = Pattern.compile("(java\\.lang\\.)?System\\.(out|err)");

  private final List<String> findings = new ArrayList<>();
  private final String path;
  private final boolean main;
  private CompilationUnitTree unit;
  private SourcePositions positions;

  private SourceRules(String path) {
    this.path = path;
    this.main = path.contains("/src/main/");
  }

  /** The findings in the file that lies at the path and reads as given. */
  static List<String> findings(String path, String source) {
    SourceRules rules = new SourceRules(path);
    rules.checkLines(source.lines().toList());
    rules.checkTree(source);
    return rules.findings;
  }

  private void checkLines(List<String> lines) {
    int allowed = main ? MAIN_LINES : TEST_LINES;
    if (lines.size() > allowed) {
      report(1, "has " + lines.size() + " lines, allowed are " + allowed);
    }
    for (int i = 0; i < lines.size(); i++) {
      checkLine(i + 1, lines.get(i));
    }
  }

  private void checkLine(int number, String line) {
    if (line.length() > LINE_LENGTH && !line.startsWith("import ")) {
      report(number, "is longer than " + LINE_LENGTH + " characters");
    }
    if (main && LEFT_OVER.matcher(line).find()) {
      report(number, "leaves something to do");
    }
  }

  private void checkTree(String source) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, null, problems, List.of("-proc:none"), null, List.of(file(path, source)));
    positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree parsed : task.parse()) {
        unit = parsed;
        scan(parsed, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems
        .getDiagnostics()
        .forEach(problem -> report(problem.getLineNumber(), problem.getMessage(null)));
  }

  private static JavaFileObject file(String path, String source) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    String name = type.getSimpleName().toString();
    if (main && EMPTY_NAME.matcher(name).matches()) {
      report(lineOf(type), name + " is a name that says nothing");
    }
    if (components(type) > COMPONENTS) {
      report(lineOf(type), name + " has more than " + COMPONENTS + " components");
    }
    return super.visitClass(type, nothing);
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    long lines = lastLineOf(method) - lineOf(method) + 1;
    if (lines > FUNCTION_LINES) {
      report(lineOf(method), method.getName() + " has " + lines + " lines");
    }
    if (method.getParameters().size() > PARAMETERS && !isOfRecord(method)) {
      report(lineOf(method), method.getName() + " has more than " + PARAMETERS + " parameters");
    }
    return super.visitMethod(method, nothing);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
    boolean allowed = !main || path.endsWith("/org/twopaths/config/Main.java");
    if (!allowed && CONSOLE.matcher(select.toString()).matches()) {
      report(lineOf(select), "writes to the console");
    }
    return super.visitMemberSelect(select, nothing);
  }

  /** A record's parts are named where they are given, so many of them can be read. */
  private boolean isOfRecord(MethodTree method) {
    return method.getName().contentEquals("<init>")
        && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
  }

  private static long components(ClassTree type) {
    if (type.getKind() != Tree.Kind.RECORD) {
      return 0;
    }
    return type.getMembers().stream().filter(SourceRules::isComponent).count();
  }

  private static boolean isComponent(Tree member) {
    return member instanceof VariableTree field
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private long lineOf(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  private long lastLineOf(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
  }

  private void report(long line, String what) {
    findings.add(path + ":" + line + ": " + what);
  }
}
