package org.topolab.shell.internal.gogo;

import java.io.InputStream;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.shell.Commands;
import org.topolab.shell.Surroundings;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Dispatcher;
import org.topolab.shell.internal.session.Verbs;

/** Verbs of the registry, called as they are from a terminal. */
@Component(service = Commands.class)
public final class VerbCommands implements Commands {

    private final CommandProcessor processor;
    private final Dispatcher dispatcher;
    private final Verbs verbs;

    @Activate
    public VerbCommands(
            @Reference CommandProcessor processor,
            @Reference Dispatcher dispatcher,
            @Reference Verbs verbs) {
        this.processor = processor;
        this.dispatcher = dispatcher;
        this.verbs = verbs;
    }

    @Override
    public List<Verb> verbs() {
        return verbs.all();
    }

    @Override
    public int run(List<String> words, Surroundings around) {
        int code = dispatcher.run(words, around);
        around.out().flush();
        around.err().flush();
        return code;
    }

    @Override
    public Session open(Surroundings around) {
        return new LineSession(
                processor.createSession(InputStream.nullInputStream(), around.out(), around.err()),
                around,
                verbs);
    }
}
