package org.topolab.core.internal.run;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The machine, or the container, a run is made on.
 *
 * @param processors that this process may use, at least 1
 * @param memoryBytes memory that this process may use, in bytes; 0 if unknown
 */
public record Machine(int processors, long memoryBytes) {

    /** Framework property with the memory this process may use, in bytes; set by the launcher. */
    static final String MEMORY = "topolab.memory";

    /**
     * This machine.
     *
     * @param memory what the launcher found of the machine and its control groups, in bytes; where
     *     it is not given, Java is asked, which knows the process's own group alone
     */
    static Machine here(Optional<String> memory) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory.filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElseGet(Machine::toldByJava));
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("processors", (long) processors);
        facts.put("memory-bytes", memoryBytes);
        facts.put(
                "java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        return facts;
    }

    private static long toldByJava() {
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
