package org.topolab.core.internal.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.topolab.core.catalog.Kind;

/** What a bundle offers besides contributions, such as a view of the window or a verb. */
final class OtherServices {

    private static final String OURS = "org.topolab.";
    private static final Set<String> KINDS = kinds();

    private OtherServices() {}

    private static Set<String> kinds() {
        Set<String> names = new HashSet<>();
        Kind.ALL.forEach(kind -> names.add(kind.type().getName()));
        return Set.copyOf(names);
    }

    /** Services as people read them: {@code workbench view MoranView}. */
    static List<String> of(Bundle bundle) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        List<String> services = new ArrayList<>();
        if (references != null) {
            for (ServiceReference<?> reference : references) {
                for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                    if (type.startsWith(OURS) && !KINDS.contains(type)) {
                        services.add(words(type) + " " + simple(component(reference)));
                    }
                }
            }
        }
        return services.stream().sorted().toList();
    }

    private static String component(ServiceReference<?> reference) {
        Object name = reference.getProperty("component.name");
        return name == null ? reference.getBundle().getSymbolicName() : name.toString();
    }

    /** {@code org.topolab.desktop.view.WorkbenchView} is a workbench view. */
    static String words(String type) {
        return simple(type).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
