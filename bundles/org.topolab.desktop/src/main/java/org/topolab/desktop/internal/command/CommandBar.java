package org.topolab.desktop.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.SwingUtilities;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.desktop.internal.window.FrameAddition;
import org.topolab.desktop.internal.window.FrameParts;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.Commands;
import org.topolab.shell.Verb;

/** Gives the window menus, buttons, keys and a palette for all verbs and actions there are. */
@Component(service = FrameAddition.class)
public final class CommandBar implements FrameAddition {

    private final BundleContext context;
    private final Commands commands;
    private final List<Ranked> actions = new CopyOnWriteArrayList<>();
    private final List<Bar> bars = new CopyOnWriteArrayList<>();
    private final ServiceListener listener = event -> later();

    @Activate
    public CommandBar(BundleContext context, @Reference Commands commands)
            throws InvalidSyntaxException {
        this.context = context;
        this.commands = commands;
        context.addServiceListener(
                listener, "(%s=%s)".formatted(Constants.OBJECTCLASS, Verb.class.getName()));
    }

    /** Takes an action in. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindAction(WindowAction action, Map<String, Object> properties) {
        int rank = properties.get(Constants.SERVICE_RANKING) instanceof Integer i ? i : 0;
        actions.add(new Ranked(action, rank));
        later();
    }

    /** Lets an action go. */
    public void unbindAction(WindowAction action) {
        actions.removeIf(ranked -> ranked.action() == action);
        later();
    }

    @Override
    public void addTo(FrameParts parts) {
        List<WindowAction> palette = new ArrayList<>();
        CommandRegistry registry =
                new CommandRegistry(
                        new CommandRegistry.Sources(
                                commands::verbs,
                                () -> {
                                    List<WindowAction> all = new ArrayList<>(palette);
                                    actions.stream()
                                            .sorted(
                                                    Comparator.comparingInt(Ranked::rank)
                                                            .reversed())
                                            .map(Ranked::action)
                                            .forEach(all::add);
                                    return all;
                                },
                                parts.commands(),
                                parts.views()),
                        parts.workbench(),
                        verb -> VerbDialog.open(parts.frame(), parts.workbench(), verb));
        Bar bar = new Bar(parts, registry);
        palette.add(new ShowPalette(bar));
        bars.add(bar);
        Path file =
                Path.of(
                        String.valueOf(context.getProperty("topolab.state")),
                        "desktop",
                        "keys.json");
        // behind the menus that the window adds by itself
        SwingUtilities.invokeLater(() -> bar.begin(file));
    }

    @Deactivate
    void close() {
        context.removeServiceListener(listener);
    }

    /** The registry of verbs hears of a change at the same time as this does. */
    private void later() {
        SwingUtilities.invokeLater(
                () -> SwingUtilities.invokeLater(() -> bars.forEach(Bar::refresh)));
    }

    /** Actions of a higher rank come first in their menu. */
    private record Ranked(WindowAction action, int rank) {}

    private record ShowPalette(Bar bar) implements WindowAction {

        @Override
        public String id() {
            return PaletteKeys.ID;
        }

        @Override
        public String title() {
            return "Commands";
        }

        @Override
        public String summary() {
            return "Any command by some letters of its name";
        }

        @Override
        public String menu() {
            return "View";
        }

        @Override
        public String key() {
            return PaletteKeys.KEY;
        }

        @Override
        public void run(Workbench workbench) {
            bar.showPalette();
        }
    }
}
