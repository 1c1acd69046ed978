package org.topolab.desktop.internal.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.desktop.view.WorkbenchView;

/** All views there are at this moment. Activated by the window, so that nobody else loads them. */
@Component(service = Views.class)
public final class Views {

    private final BundleContext context;
    private final Map<ServiceReference<WorkbenchView>, Offer> offers = new LinkedHashMap<>();
    private Consumer<Offer> come = offer -> {};
    private Consumer<Offer> gone = offer -> {};

    /**
     * A registered view.
     *
     * @param bundle symbolic name of the bundle that offers it
     * @param view empty if its constructor failed
     */
    record Offer(String bundle, Optional<WorkbenchView> view) {}

    @Activate
    public Views(BundleContext context) {
        this.context = context;
    }

    /** Takes a view in. */
    @Reference(
            service = WorkbenchView.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void bindView(ServiceReference<WorkbenchView> reference) {
        Offer offer =
                new Offer(
                        String.valueOf(reference.getBundle().getSymbolicName()),
                        Optional.ofNullable(context.getService(reference)));
        offers.put(reference, offer);
        come.accept(offer);
    }

    /** Lets a view go. */
    public synchronized void unbindView(ServiceReference<WorkbenchView> reference) {
        Offer offer = offers.remove(reference);
        if (offer != null) {
            gone.accept(offer);
            context.ungetService(reference);
        }
    }

    /**
     * Follows them: those there are now, and every change from then on. Neither may wait.
     *
     * @param come hears of a view that is there
     * @param gone hears of a view that is gone
     */
    synchronized void follow(Consumer<Offer> come, Consumer<Offer> gone) {
        this.come = come;
        this.gone = gone;
        List.copyOf(offers.values()).forEach(come);
    }

    /** Follows them no more. */
    synchronized void leave() {
        come = offer -> {};
        gone = offer -> {};
    }
}
