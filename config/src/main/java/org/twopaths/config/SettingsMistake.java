package org.twopaths.config;

/** A setting that cannot be used; the message names it and the mend, never a secret. */
public final class SettingsMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  SettingsMistake(String message) {
    super(message);
  }
}
