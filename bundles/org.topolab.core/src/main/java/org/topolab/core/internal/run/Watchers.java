package org.topolab.core.internal.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.topolab.core.run.RunWatcher;

/** Who is registered to hear of runs now. They come and go while runs are at work. */
@Component(service = Watchers.class)
public final class Watchers {

    private final List<RunWatcher> all = new CopyOnWriteArrayList<>();

    @Activate
    public Watchers() {}

    /** Takes one in; it hears of runs at work too, from their next event on. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(RunWatcher watcher) {
        all.add(watcher);
    }

    /** Tells it nothing any more. */
    public void remove(RunWatcher watcher) {
        all.remove(watcher);
    }

    List<RunWatcher> all() {
        return List.copyOf(all);
    }
}
