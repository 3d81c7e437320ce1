package org.twopaths.store;

import java.sql.SQLException;

/**
 * The database refused or failed. Keeps the code and the place of the failure and drops its
 * message, which may quote what people wrote.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  StoreException(String what, SQLException failure) {
    super(what + " (code " + failure.getErrorCode() + ", state " + failure.getSQLState() + ")");
    setStackTrace(failure.getStackTrace());
  }
}
