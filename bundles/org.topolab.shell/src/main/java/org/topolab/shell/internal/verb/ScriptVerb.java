package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Surroundings;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.gogo.Scripts;

/** Runs a script of verbs. */
@Component
public final class ScriptVerb implements Verb {

    private final Scripts scripts;

    @Activate
    public ScriptVerb(@Reference Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public String summary() {
        return "run a file of verbs, until one fails";
    }

    @Override
    public Help help() {
        return new Help(
                "FILE [ARGUMENT...]",
                "One verb a line, or several with ';' between. It is a Gogo script: variables,\n"
                        + "'each', 'if' and 'try' work. The exit code is that of the step that failed.",
                List.of(
                        new Help.Argument("FILE", "a .gogo file"),
                        new Help.Argument("ARGUMENT", "$1, $2, ... in the script")),
                List.of());
    }

    @Override
    public int run(Invocation call) throws IOException, UsageException {
        List<String> words = call.arguments();
        if (words.isEmpty()) {
            throw new UsageException("no script is given");
        }
        String text = Files.readString(call.directory().resolve(words.get(0)));
        Surroundings surroundings =
                new Surroundings(
                        call.directory(), call.out(), call.err(), call::columns, call::cancelled);
        return scripts.run(words.get(0), text, words.subList(1, words.size()), surroundings);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> words.size() == 1 && f.endsWith(".gogo"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
