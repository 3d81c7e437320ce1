package org.twopaths.adapters.discord.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MultipartBody;

/**
 * Asks Discord through JDA's own limiter, and waits for the answer.
 *
 * <p>JDA offers no public way to write into a chat that is not in its cache, and after a restart no
 * private chat is. So this one class uses its inner request type.
 */
public final class Line {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final Duration GRACE = Duration.ofSeconds(6);

  private final Supplier<JDA> jda;
  private final Fuse fuse;

  Line(Supplier<JDA> jda, Fuse fuse) {
    this.jda = jda;
    this.fuse = fuse;
  }

  /**
   * Sends a request and answers what came back.
   *
   * @param body null for none
   * @throws Refused when it was not granted
   */
  public DataObject call(Route.CompiledRoute route, DataObject body) {
    return ask(route, body, response -> response.optObject().orElseGet(DataObject::empty));
  }

  /** Sends a request with files beside its body, if there are any. */
  public DataObject call(
      Route.CompiledRoute route, DataObject body, List<? extends AttachedFile> files) {
    if (files.isEmpty()) {
      return call(route, body);
    }
    MultipartBody form = AttachedFile.createMultipartBody(files, body).build();
    return await(
        new RestActionImpl<DataObject>(
            connected(), route, form, (response, request) -> response.getObject()));
  }

  /** The same, for an answer that is a list. */
  public DataArray list(Route.CompiledRoute route) {
    return ask(route, null, Response::getArray);
  }

  /** Waits for an action of JDA's public kind. */
  public <T> T await(RestAction<T> action) {
    if (fuse.isBlown()) {
      throw new Refused(Refused.NO_ANSWER, 0);
    }
    try {
      long deadline = System.currentTimeMillis() + PATIENCE.toMillis();
      long most = PATIENCE.plus(GRACE).toMillis();
      return action.deadline(deadline).submit().get(most, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | RejectedExecutionException failure) {
      throw Refused.of(failure);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new Refused(Refused.NO_ANSWER, 0);
    }
  }

  /**
   * The way to answer what somebody did, by the token that Discord knows it by.
   *
   * @throws Refused while nothing is connected
   */
  public InteractionHook hook(String token) {
    return InteractionHook.from(connected(), token);
  }

  private <T> T ask(Route.CompiledRoute route, DataObject body, Function<Response, T> read) {
    return await(
        new RestActionImpl<T>(
            connected(), route, body, (response, request) -> read.apply(response)));
  }

  private JDA connected() {
    JDA connected = jda.get();
    if (connected == null) {
      throw new Refused(Refused.NO_ANSWER, 0);
    }
    return connected;
  }
}
