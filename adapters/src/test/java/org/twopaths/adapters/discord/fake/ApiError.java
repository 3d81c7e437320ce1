package org.twopaths.adapters.discord.fake;

/** What the fake answers a request with that Discord would not grant. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  final int status;
  final int code;

  ApiError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ApiError form(String what) {
    return new ApiError(400, 50_035, "Invalid Form Body: " + what);
  }
}
