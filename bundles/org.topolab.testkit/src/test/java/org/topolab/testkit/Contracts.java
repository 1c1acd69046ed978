package org.topolab.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.topolab.api.info.Facts;

/** Runs a contract and tells which of its tests fail. */
final class Contracts {

    private Contracts() {}

    /** Names of the failing tests, without parentheses. */
    static Set<String> failing(Class<?> contract) {
        Set<String> failed = new TreeSet<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(contract))
                        .build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                            failed.add(test.getDisplayName().replace("()", ""));
                        }
                    }
                });
        return failed;
    }

    /** Facts of a fake. */
    static Facts facts(String id) {
        return new Facts(id, "Fake", "A fake.", List.of(), "Apache-2.0", List.of());
    }
}
