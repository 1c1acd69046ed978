package org.topolab.desktop.internal.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.topolab.core.catalog.PluginState;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** Installs, replaces and removes plug-ins by verbs. On the event thread. */
public final class PluginActions {

    /** Verbs that compute with plug-ins. */
    private static final Set<String> COMPUTING =
            Set.of("run", "resume", "quickstart", "sweep", "measure", "reproduce", "figures");

    private final Workbench workbench;
    private final Predicate<String> ask;

    /**
     * @param ask puts a question to the user and says whether the answer is yes
     */
    public PluginActions(Workbench workbench, Predicate<String> ask) {
        this.workbench = workbench;
        this.ask = ask;
    }

    /** Installs a jar; an older version of it is replaced. */
    public void install(Path jar) {
        run(List.of("plugin", "install", typed(jar)));
    }

    /** Installs a jar even if it is older than what is there. */
    void replace(Path jar) {
        run(List.of("plugin", "install", typed(jar), "--force"));
    }

    /** Removes a plug-in; asks first if work in progress may use it. */
    void remove(PluginState plugin) {
        List<String> users = users();
        String question =
                "%s is at work and may use %s. It keeps what it began with. Remove it?"
                        .formatted(String.join(", ", users), plugin.name());
        if (users.isEmpty() || ask.test(question)) {
            boolean unknown = plugin.version().isEmpty();
            run(List.of("plugin", "remove", unknown ? plugin.file() : plugin.name()));
        }
    }

    /** What computes now, as people typed it. */
    private List<String> users() {
        List<String> users = new ArrayList<>();
        for (Job job : workbench.jobs()) {
            if (job.state() != Job.State.ENDED && COMPUTING.contains(job.words().get(0))) {
                users.add("'" + String.join(" ", job.words()) + "'");
            }
        }
        return users;
    }

    private void run(List<String> words) {
        workbench.run(words);
        workbench.tell(String.join(" ", words));
    }

    private String typed(Path jar) {
        Path absolute = workbench.directory().resolve(jar).normalize();
        return absolute.startsWith(workbench.directory())
                ? workbench.directory().relativize(absolute).toString()
                : absolute.toString();
    }
}
