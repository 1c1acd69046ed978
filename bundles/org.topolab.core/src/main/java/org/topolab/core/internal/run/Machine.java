package org.topolab.core.internal.run;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/** The machine a run is made on. */
final class Machine {

    private Machine() {}

    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("processors", (long) Runtime.getRuntime().availableProcessors());
        facts.put("memory-bytes", memoryBytes());
        facts.put(
                "java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        return facts;
    }

    /** Memory of the machine, or of the container it is, in bytes; 0 if unknown. */
    static long memoryBytes() {
        try {
            Object bytes =
                    ManagementFactory.getPlatformMBeanServer()
                            .getAttribute(
                                    new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                                    "TotalMemorySize");
            return ((Number) bytes).longValue();
        } catch (JMException e) {
            return 0;
        }
    }
}
