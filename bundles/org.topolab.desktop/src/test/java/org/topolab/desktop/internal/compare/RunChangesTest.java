package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Job.State;
import org.topolab.desktop.view.Workbench;

class RunChangesTest {

    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private State state = State.RUNNING;
    private Optional<Path> run = Optional.empty();
    private int changes;

    private final Job job =
            proxy(Job.class, (method, argument) -> method.equals("state") ? state : run);

    private interface Answer {
        Object to(String method, Object argument);
    }

    /** A service that answers by the name of the method asked. */
    private static <S> S proxy(Class<S> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "hashCode" -> 1;
                                    case "equals" -> proxy == arguments[0];
                                    default ->
                                            answer.to(
                                                    method.getName(),
                                                    arguments == null ? "" : arguments[0]);
                                }));
    }

    @SuppressWarnings("unchecked") // the argument of Workbench.onJobs
    private Object answer(String method, Object argument) {
        if (method.equals("jobs")) {
            return List.of();
        }
        listeners.add((Consumer<Job>) argument);
        return (Runnable) listeners::clear;
    }

    private void hear() {
        listeners.forEach(listener -> listener.accept(job));
    }

    @Test
    void runThatBeginsAndOneThatEnds_areChanges() {
        Runnable end = RunChanges.watch(proxy(Workbench.class, this::answer), () -> changes++);
        hear();
        assertThat(changes).as("no run yet").isZero();
        run = Optional.of(Path.of("runs/a"));
        hear();
        hear();
        assertThat(changes).isEqualTo(1);
        state = State.ENDED;
        hear();
        hear();
        assertThat(changes).isEqualTo(2);
        end.run();
        assertThat(listeners).isEmpty();
    }
}
