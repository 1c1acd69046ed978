package org.topolab.shell.internal.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** Says which version this is. */
@Component
public final class VersionVerb implements Verb {

    private final String version;

    @Activate
    public VersionVerb(BundleContext context) {
        this.version = readable(context.getBundle().getVersion().toString());
    }

    /** A bundle's version as Maven writes it: {@code 0.1.0-SNAPSHOT}. */
    static String readable(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\.(.+)$", "$1-$2");
    }

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String summary() {
        return "print the version";
    }

    @Override
    public Help help() {
        return new Help("", "", List.of(), List.of(Help.JSON));
    }

    @Override
    public int run(Invocation call) {
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("topolab", version);
            map.put("java", System.getProperty("java.version"));
            call.out().print(Json.write(map));
        } else {
            call.out().println("topolab " + version);
        }
        return ExitCode.DONE;
    }
}
