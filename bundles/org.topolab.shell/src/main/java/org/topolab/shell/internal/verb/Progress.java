package org.topolab.shell.internal.verb;

import java.io.PrintStream;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;
import org.topolab.shell.Invocation;
import org.topolab.shell.internal.text.Memory;
import org.topolab.shell.internal.text.ProgressLine;

/**
 * Shows a run's progress in one line that is rewritten in place. Silent where the output is no
 * terminal, while in the background, and with {@code --quiet}.
 */
final class Progress implements RunMonitor, AutoCloseable {

    private final Invocation call;
    private final PrintStream err;
    private int shown;

    Progress(Invocation call) {
        this.call = call;
        this.err = call.err();
    }

    @Override
    public synchronized void training(TrainingProgress progress) {
        int columns = columns();
        if (columns > 0) {
            draw(ProgressLine.training(progress, Memory.resident(), columns));
        }
    }

    @Override
    public synchronized void progress(double fraction, String what) {
        int columns = columns();
        if (columns > 0) {
            draw(ProgressLine.work(fraction, what, columns));
        }
    }

    @Override
    public void measured(Row row) {
        // the summary at the end and metrics.csv have it
    }

    @Override
    public synchronized void note(String sentence) {
        if (!call.quiet()) {
            clear();
            err.println(sentence);
        }
    }

    @Override
    public boolean cancelled() {
        return call.cancelled();
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private int columns() {
        return call.quiet() ? 0 : call.columns();
    }

    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    private void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
