package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/** What holds for every kind of contribution: complete facts, sound options, no static state. */
public abstract class ContributionContract {

    /** A fresh contribution, as the framework would make it. */
    protected abstract Contribution<?> contribution();

    /**
     * Options that have no default, and those the other tests should use instead of defaults; empty
     * unless overridden.
     */
    protected Map<String, Object> given() {
        return Map.of();
    }

    /** Whether the idea has a publication to cite; override to state that it has none. */
    protected boolean published() {
        return true;
    }

    /** The checked options of {@link #given}. */
    protected final Options options() {
        return Options.of(contribution().info().options(), given());
    }

    @Test
    void facts_areComplete() {
        Facts facts = contribution().info().facts();
        assertThat(facts.title()).as("title of '%s'", facts.id()).isNotBlank();
        assertThat(facts.summary()).as("summary of '%s'", facts.id()).isNotBlank();
        assertThat(facts.licence()).as("licence of '%s'", facts.id()).isNotBlank();
        if (published()) {
            assertThat(facts.citations())
                    .as("citations of '%s'; override published() if there is none", facts.id())
                    .isNotEmpty()
                    .allSatisfy(citation -> assertThat(citation.text()).isNotBlank());
        } else {
            assertThat(facts.citations()).as("citations of '%s'", facts.id()).isEmpty();
        }
    }

    @Test
    void facts_areTheSameAtEachCall() {
        Facts first = contribution().info().facts();
        Facts second = contribution().info().facts();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.title()).isEqualTo(first.title());
        assertThat(names(second.options())).isEqualTo(names(first.options()));
    }

    @Test
    void options_haveNameAndHelp() {
        List<OptionSpec> specs = contribution().info().options();
        assertThat(names(specs)).doesNotHaveDuplicates();
        assertThat(specs)
                .allSatisfy(
                        spec -> {
                            assertThat(spec.name()).as("option name").matches("[a-z][a-z0-9-]*");
                            assertThat(spec.help()).as("help of '%s'", spec.name()).isNotBlank();
                            assertThat(spec.expects()).as("of '%s'", spec.name()).isNotBlank();
                        });
    }

    @Test
    void defaults_areAccepted() {
        for (OptionSpec spec : contribution().info().options()) {
            spec.fallback().ifPresent(value -> assertThat(spec.check(value)).isNotNull());
        }
        assertThat(contribution().check(options())).as("problems of %s", options()).isEmpty();
    }

    @Test
    void optionsWithoutDefault_areGivenByTheTest() {
        Map<String, Object> incomplete = new LinkedHashMap<>(given());
        for (OptionSpec spec : contribution().info().options()) {
            if (spec.fallback().isEmpty()) {
                Optional<Object> value = Optional.ofNullable(incomplete.remove(spec.name()));
                assertThat(value).as("given() must hold '%s'", spec.name()).isPresent();
                assertThatExceptionOfType(OptionException.class)
                        .isThrownBy(() -> Options.of(contribution().info().options(), incomplete))
                        .satisfies(e -> assertThat(e.option()).isEqualTo(spec.name()));
                value.ifPresent(v -> incomplete.put(spec.name(), v));
            }
        }
    }

    @Test
    void classes_keepNoStaticState() {
        assertThat(StaticState.of(contribution().getClass()))
                .as("static fields that can change; keep state in the object or make it immutable")
                .isEmpty();
    }

    private static List<String> names(List<OptionSpec> specs) {
        return specs.stream().map(OptionSpec::name).toList();
    }
}
