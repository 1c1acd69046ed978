package org.topolab.shell.internal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.api.option.Nearest;
import org.topolab.shell.Verb;

/** All verbs there are at this moment; the first one keeps a contested name. */
@Component(service = Verbs.class, immediate = true)
public final class Verbs {

    private final Map<String, Verb> verbs = new ConcurrentSkipListMap<>();

    /** Takes a verb in. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindVerb(Verb verb) {
        verbs.putIfAbsent(verb.name(), verb);
    }

    /** Lets a verb go. */
    public void unbindVerb(Verb verb) {
        verbs.values().remove(verb);
    }

    /** All, by name. */
    public List<Verb> all() {
        return List.copyOf(verbs.values());
    }

    /** The verb of a name. */
    public Optional<Verb> find(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    /** What to tell of a name that no verb has. */
    public String unknown(String name) {
        return "there is no verb '%s'%s; 'topolab help' lists all"
                .formatted(
                        name,
                        Nearest.to(name, names())
                                .map("; did you mean '%s'?"::formatted)
                                .orElse(""));
    }

    /** Names, sorted. */
    public List<String> names() {
        return List.copyOf(verbs.keySet());
    }
}
