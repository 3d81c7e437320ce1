package org.twopaths.config;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a class file which classes and members it refers to. */
final class ClassUses {
  private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

  private final Set<String> uses = new HashSet<>();

  private ClassUses() {}

  /** The classes as {@code a.b.C}, the members as {@code a.b.C#member}. */
  static Set<String> of(ClassModel model) {
    ClassUses found = new ClassUses();
    for (PoolEntry entry : model.constantPool()) {
      found.add(entry);
    }
    return found.uses;
  }

  static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private void add(PoolEntry entry) {
    switch (entry) {
      case ClassEntry type when type.asInternalName().startsWith("[") ->
          addTypes(type.asInternalName());
      case ClassEntry type -> uses.add(dotted(type.asInternalName()));
      case MemberRefEntry member ->
          uses.add(dotted(member.owner().asInternalName()) + "#" + member.name().stringValue());
      // Signatures name types that nothing else in the pool does.
      case Utf8Entry text -> addTypes(text.stringValue());
      default -> {}
    }
  }

  private void addTypes(String descriptor) {
    Matcher type = TYPE_IN_DESCRIPTOR.matcher(descriptor);
    while (type.find()) {
      uses.add(dotted(type.group(1)));
    }
  }
}
