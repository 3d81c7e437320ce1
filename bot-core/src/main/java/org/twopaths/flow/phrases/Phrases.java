package org.twopaths.flow.phrases;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lists of phrases by language and name. A phrase of any language counts: many couples write in
 * more than one.
 *
 * <p>The search is linear in the length of the text, for each list: whole words only, in any case,
 * whatever the apostrophe, and a phrase has at most {@link #LONGEST} words.
 */
public final class Phrases {
  public static final Phrases NONE = new Phrases(Map.of());

  /** Words in a phrase: the bound that keeps the search linear. */
  public static final int LONGEST = 6;

  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC`\u00B4]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

  private final Map<String, Set<String>> languages = new HashMap<>();
  private final Map<String, Node> roots = new HashMap<>();

  /** What may follow the words so far. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private boolean ends;
  }

  /**
   * Throws {@link IllegalArgumentException} that names a phrase that is empty or too long.
   *
   * @param byLanguage by language id, then by the name of the list
   */
  public Phrases(Map<String, Map<String, List<String>>> byLanguage) {
    byLanguage.forEach((language, lists) ->
        lists.forEach((list, phrases) -> {
          languages.computeIfAbsent(list, name -> new TreeSet<>()).add(language);
          phrases.forEach(phrase -> add(list, phrase));
        }));
  }

  private void add(String list, String phrase) {
    List<String> words = words(phrase);
    if (words.isEmpty() || words.size() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + phrase + "' in the phrases '" + list + "' takes 1 to " + LONGEST + " words");
    }
    Node node = roots.computeIfAbsent(list, name -> new Node());
    for (String word : words) {
      node = node.next.computeIfAbsent(word, unused -> new Node());
    }
    node.ends = true;
  }

  /** The languages that have such a list. */
  public Set<String> languages(String list) {
    return languages.getOrDefault(list, Set.of());
  }

  /** Whether a phrase of that list stands in a text; no for a list that does not exist. */
  public boolean in(String list, String text) {
    Node root = roots.get(list);
    List<String> words = root == null ? List.of() : words(text);
    for (int from = 0; from < words.size(); from++) {
      if (begins(root, words.subList(from, words.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Node root, List<String> words) {
    Node node = root;
    for (String word : words) {
      node = node.next.get(word);
      if (node == null || node.ends) {
        return node != null;
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String straight = APOSTROPHES.matcher(plain).replaceAll("'");
    return BETWEEN_WORDS
        .splitAsStream(straight)
        .map(word -> word.replaceAll("^'+|'+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
