package org.twopaths.adapters.telegram.fake;

/** A request that Telegram refuses. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final String more;

  ApiError(int code, String description, String more) {
    super(description, null, false, false);
    this.code = code;
    this.more = more;
  }

  static ApiError bad(String description) {
    return new ApiError(400, "Bad Request: " + description, "");
  }

  static ApiError forbidden(String description) {
    return new ApiError(403, "Forbidden: " + description, "");
  }

  Wire.Response response() {
    return Fault.refusal(code, getMessage(), more);
  }
}
