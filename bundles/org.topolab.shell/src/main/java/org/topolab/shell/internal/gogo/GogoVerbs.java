package org.topolab.shell.internal.gogo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Dispatcher;

/** Registers every verb as a Gogo command of scope {@code topolab}, as long as it is there. */
@Component(service = GogoVerbs.class, immediate = true)
public final class GogoVerbs {

    private static final String SCOPE = "topolab";

    private final BundleContext context;
    private final Dispatcher dispatcher;
    private final Map<Verb, ServiceRegistration<Function>> commands = new ConcurrentHashMap<>();

    @Activate
    public GogoVerbs(BundleContext context, @Reference Dispatcher dispatcher) {
        this.context = context;
        this.dispatcher = dispatcher;
    }

    /** Registers a verb's command. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindVerb(Verb verb) {
        Map<String, Object> properties =
                Map.of(
                        CommandProcessor.COMMAND_SCOPE,
                        SCOPE,
                        CommandProcessor.COMMAND_FUNCTION,
                        verb.name());
        commands.put(
                verb,
                context.registerService(
                        Function.class,
                        new GogoVerb(verb, dispatcher),
                        FrameworkUtil.asDictionary(properties)));
    }

    /** Takes a verb's command away. */
    public void unbindVerb(Verb verb) {
        Optional.ofNullable(commands.remove(verb)).ifPresent(ServiceRegistration::unregister);
    }
}
