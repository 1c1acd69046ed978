package org.topolab.benchmarks.peer;

import java.io.IOException;
import org.topolab.benchmarks.Contender;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Turns;

/** The peer's process. */
public final class PeerTurns {

    private PeerTurns() {}

    /**
     * Serves turns of one work.
     *
     * @param arguments a task's
     */
    public static void main(String[] arguments) throws IOException {
        Task task = Task.parse(arguments);
        try (Contender contender =
                task.work().neurons() ? new NeuronsContender(task) : new TorchContender(task)) {
            new Turns(contender).serve();
        }
    }
}
