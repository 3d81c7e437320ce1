package org.twopaths.adapters.discord.wire;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;

/** Lets JDA's sessions begin where Discord said, in turn, and each only when it is counted. */
final class Doors extends ConcurrentSessionController {
  private final Entrance entrance;
  private final Starts starts;

  Doors(Entrance entrance, Starts starts) {
    this.entrance = entrance;
    this.starts = starts;
  }

  @Override
  public String getGateway() {
    return entrance.gateway();
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    return new ShardedGateway(entrance.gateway(), entrance.shards(), entrance.concurrency());
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    super.appendSession(new Counted(node, starts));
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    super.removeSession(new Counted(node, starts));
  }

  /** Equal when what it counts is: that is how one is taken out of the queue again. */
  private record Counted(SessionConnectNode node, Starts starts)
      implements SessionController.SessionConnectNode {
    @Override
    public boolean isReconnect() {
      return node.isReconnect();
    }

    @Override
    public JDA getJDA() {
      return node.getJDA();
    }

    @Override
    public JDA.ShardInfo getShardInfo() {
      return node.getShardInfo();
    }

    @Override
    public void run(boolean isLast) throws InterruptedException {
      starts.await();
      if (isOver(node.getJDA().getStatus())) {
        return;
      }
      starts.count();
      try {
        node.run(isLast);
      } catch (RuntimeException unreached) {
        starts.takeBack();
        throw unreached;
      }
    }

    private static boolean isOver(JDA.Status status) {
      return status == JDA.Status.SHUTTING_DOWN || status == JDA.Status.SHUTDOWN;
    }
  }
}
