package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Workbench;

class LatestTest {

    private final List<Runnable> working = new ArrayList<>();
    private final List<String> got = new ArrayList<>();
    private final FakeWorkbench fake = new FakeWorkbench(Path.of("/work"));
    private final Latest latest = new Latest(slow());

    /** A workbench whose work is done when the test says so. */
    private Workbench slow() {
        return (Workbench)
                Proxy.newProxyInstance(
                        Workbench.class.getClassLoader(),
                        new Class<?>[] {Workbench.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("work")) {
                                working.add(() -> doIt(arguments));
                                return null;
                            }
                            return method.invoke(fake, arguments);
                        });
    }

    @SuppressWarnings("unchecked") // the arguments of Workbench.work
    private void doIt(Object... arguments) {
        fake.work(
                (String) arguments[0],
                (Callable<Object>) arguments[1],
                (Consumer<Object>) arguments[2]);
    }

    private void ask(String word) {
        latest.ask("asking", () -> word, got::add);
    }

    @Test
    void ofManyRequests_theNewestAloneIsAnswered() {
        ask("one");
        ask("two");
        ask("three");
        assertThat(working).hasSize(1);
        working.get(0).run();
        assertThat(working).as("two is never done").hasSize(2);
        working.get(1).run();
        assertThat(got).containsExactly("three");
        ask("four");
        working.get(2).run();
        assertThat(got).containsExactly("three", "four");
    }

    @Test
    void failure_isToldAndDoesNotBlock() {
        Callable<String> broken =
                () -> {
                    throw new IOException("the disk is gone");
                };
        latest.ask("asking", broken, got::add);
        working.get(0).run();
        assertThat(fake.told()).containsExactly("the disk is gone");
        ask("next");
        working.get(1).run();
        assertThat(got).containsExactly("next");
    }

    @Test
    void forgottenRequest_isNotAnswered() {
        ask("one");
        ask("two");
        latest.forget();
        working.get(0).run();
        assertThat(working).hasSize(1);
        assertThat(got).isEmpty();
    }
}
