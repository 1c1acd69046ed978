package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.option.Nearest;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.HelpText;

/** Explains the verbs. Looks them up at each call: it is one of them itself. */
@Component
public final class HelpVerb implements Verb {

    private final BundleContext context;

    @Activate
    public HelpVerb(BundleContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "explain the verbs";
    }

    @Override
    public Help help() {
        return new Help(
                "[VERB]", "", List.of(new Help.Argument("VERB", "explain this one")), List.of());
    }

    @Override
    public int run(Invocation call) throws UsageException {
        List<Verb> verbs = verbs();
        if (call.arguments().isEmpty()) {
            HelpText.overview(verbs).forEach(call.out()::println);
            return ExitCode.DONE;
        }
        String name = call.arguments().get(0);
        Optional<Verb> verb = verbs.stream().filter(v -> v.name().equals(name)).findFirst();
        if (verb.isEmpty()) {
            List<String> names = verbs.stream().map(Verb::name).toList();
            throw new UsageException(
                    "there is no verb '%s'%s"
                            .formatted(
                                    name,
                                    Nearest.to(name, names)
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse("")));
        }
        HelpText.of(verb.get()).forEach(call.out()::println);
        return ExitCode.DONE;
    }

    private List<Verb> verbs() {
        try {
            return context.getServiceReferences(Verb.class, null).stream()
                    .map(context::getService)
                    .filter(verb -> verb != null)
                    .sorted(Comparator.comparing(Verb::name))
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return words.size() == 1 ? verbs().stream().map(Verb::name).toList() : List.of();
    }
}
