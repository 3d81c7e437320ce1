package org.twopaths.lint;

import java.util.List;
import org.twopaths.lint.graph.Tracing;

/** One thing that must hold of everything that ships. */
interface Rule {
  List<Issue> check(Book book, Tracing tracing);
}
