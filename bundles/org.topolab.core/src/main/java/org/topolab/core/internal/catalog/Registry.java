package org.topolab.core.internal.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Info;
import org.topolab.api.option.Nearest;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;

/**
 * The contributions of one kind that are registered now. The bundle with the lowest id keeps a
 * contested name; when it goes, the next one gets it. Safe for several threads.
 */
final class Registry<C extends Contribution<?>> {

    private record Found<C>(Origin origin, C contribution, Optional<String> id, String fault) {}

    private static final Comparator<Found<?>> FIRST =
            Comparator.<Found<?>>comparingLong(found -> found.origin().bundleId())
                    .thenComparingLong(found -> found.origin().serviceId());

    private final Kind<C> kind;
    private final List<Found<C>> all = new CopyOnWriteArrayList<>();

    Registry(Kind<C> kind) {
        this.kind = kind;
    }

    /** Takes in a contribution; one that cannot say who it is is remembered as rejected. */
    void add(C contribution, Origin origin) {
        all.add(ask(contribution, origin));
    }

    /** Forgets a contribution, and with it every reference to its bundle. */
    void remove(C contribution) {
        all.removeIf(found -> found.contribution() == contribution);
    }

    List<Entry<C>> entries() {
        List<Entry<C>> entries = new ArrayList<>();
        owners().forEach((id, found) -> entries.add(entry(id, found)));
        return entries;
    }

    Entry<C> find(String id) {
        Map<String, Found<C>> owners = owners();
        Found<C> found = owners.get(id);
        if (found == null) {
            throw new UnknownIdException(unknown(id, owners));
        }
        return entry(id, found);
    }

    List<Rejected> rejected() {
        Map<String, Found<C>> owners = owners();
        List<Rejected> rejected = new ArrayList<>();
        for (Found<C> found : ordered()) {
            String id = found.id().orElse(found.origin().component());
            if (found.id().isEmpty()) {
                rejected.add(new Rejected(id, found.origin().bundle(), found.fault()));
            } else if (!owners.get(id).origin().equals(found.origin())) {
                rejected.add(new Rejected(id, found.origin().bundle(), contested(id, owners)));
            }
        }
        return rejected;
    }

    private String contested(String id, Map<String, Found<C>> owners) {
        Origin owner = owners.get(id).origin();
        return "%s '%s' is already offered by %s %s; give it another id or remove that plug-in"
                .formatted(kind.noun(), id, owner.bundle(), owner.version());
    }

    private String unknown(String id, Map<String, Found<C>> owners) {
        if (owners.isEmpty()) {
            return "unknown %s '%s': none is installed; see 'list plugins'"
                    .formatted(kind.noun(), id);
        }
        return "unknown %s '%s', expected one of %s%s"
                .formatted(
                        kind.noun(),
                        id,
                        String.join(", ", owners.keySet()),
                        Nearest.to(id, owners.keySet())
                                .map("; did you mean '%s'?"::formatted)
                                .orElse(""));
    }

    private Map<String, Found<C>> owners() {
        Map<String, Found<C>> owners = new TreeMap<>();
        for (Found<C> found : ordered()) {
            found.id().ifPresent(id -> owners.putIfAbsent(id, found));
        }
        return owners;
    }

    private List<Found<C>> ordered() {
        return all.stream().sorted(FIRST).toList();
    }

    private static <C extends Contribution<?>> Entry<C> entry(String id, Found<C> found) {
        return new Entry<>(
                id, found.contribution(), found.origin().bundle(), found.origin().version());
    }

    /** A plug-in's own code runs here: whatever it throws must harm nobody else. */
    private static <C extends Contribution<?>> Found<C> ask(C contribution, Origin origin) {
        try {
            Info info = contribution.info();
            if (info == null || info.facts() == null) {
                return new Found<>(
                        origin, contribution, Optional.empty(), "its info() returns nothing");
            }
            return new Found<>(origin, contribution, Optional.of(info.id()), "");
        } catch (RuntimeException | LinkageError e) {
            String fault = "its info() failed: " + Causes.sentence(e);
            return new Found<>(origin, contribution, Optional.empty(), fault);
        }
    }

    /** How many contributions each bundle offers, by noun and id, for listings. */
    Map<Long, List<String>> services() {
        Map<Long, List<String>> services = new HashMap<>();
        owners().forEach(
                        (id, found) ->
                                services.computeIfAbsent(
                                                found.origin().bundleId(), b -> new ArrayList<>())
                                        .add(kind.noun() + " " + id));
        return services;
    }

    /** Why contributions of a bundle are not offered. */
    Map<Long, String> faults() {
        Map<String, Found<C>> owners = owners();
        Map<Long, String> faults = new HashMap<>();
        for (Found<C> found : ordered()) {
            long bundle = found.origin().bundleId();
            if (found.id().isEmpty()) {
                faults.putIfAbsent(bundle, found.origin().component() + ": " + found.fault());
            } else if (!owners.get(found.id().get()).origin().equals(found.origin())) {
                faults.putIfAbsent(bundle, contested(found.id().get(), owners));
            }
        }
        return faults;
    }
}
