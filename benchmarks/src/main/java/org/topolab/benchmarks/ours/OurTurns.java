package org.topolab.benchmarks.ours;

import java.io.IOException;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Turns;

/** Our side's process. */
public final class OurTurns {

    private OurTurns() {}

    /**
     * Serves turns of one work.
     *
     * @param arguments a task's
     */
    public static void main(String[] arguments) throws IOException {
        try (ModelContender contender = new ModelContender(Task.parse(arguments))) {
            new Turns(contender).serve();
        }
    }
}
