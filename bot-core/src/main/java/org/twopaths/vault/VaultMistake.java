package org.twopaths.vault;

/**
 * The keys cannot be used as they lie. The message names the setting or file and the mend, never a
 * secret.
 */
public final class VaultMistake extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  VaultMistake(String message) {
    super(message);
  }
}
