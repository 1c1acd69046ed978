package org.topolab.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * The program's entry: starts the platform, calls its main service and ends with its exit code.
 *
 * <p>System properties read: {@code topolab.home}, the folder of the distribution (required);
 * {@code topolab.terminal}, which of {@code in,out,err} are terminals.
 */
public final class Launcher {

    /** Exit code for a platform that does not start. */
    static final int BROKEN = 3;

    /** How long the framework may take to stop, in milliseconds. */
    private static final long STOP_MS = 5_000;

    private Launcher() {}

    /** Starts the program and ends the Java machine with its exit code. */
    public static void main(String[] arguments) {
        PrintStream console = System.err;
        // numbers are written the same everywhere: 0.5, never 0,5
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        StandardOutput.divert();
        int code = run(List.of(arguments), console);
        System.out.flush();
        console.flush();
        end(code);
    }

    /** Ends the Java machine; at once if the hooks of some library do not come to an end. */
    private static void end(int code) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(STOP_MS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            Runtime.getRuntime().halt(code);
                        },
                        "topolab-end");
        watch.setDaemon(true);
        watch.start();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream console) {
        String home = System.getProperty("topolab.home", "");
        if (home.isEmpty()) {
            console.println("topolab: the property topolab.home is not set; start bin/topolab");
            return BROKEN;
        }
        Memory memory = Memory.here();
        memory.limitArrays();
        boolean window = window(arguments);
        if (window) {
            Screen.prepare();
        }
        try (Storage storage = Storage.create()) {
            boolean interactive = window || interactive(arguments);
            Installation installation = Installation.of(Path.of(home), interactive);
            Map<String, String> settings =
                    Settings.of(Path.of(home), storage.folder(), interactive, arguments);
            settings.put("topolab.memory", Long.toString(memory.bytes()));
            if (window) {
                // the window raises it when it is painted: then plug-ins come
                settings.put("org.osgi.framework.startlevel.beginning", "3");
            }
            return run(installation, settings, console);
        } catch (IOException e) {
            console.println("topolab: the installation cannot be used: " + e.getMessage());
            return BROKEN;
        }
    }

    /** Whether it is the shell that is wanted. */
    private static boolean interactive(List<String> arguments) {
        return arguments.isEmpty() && Settings.terminal("in") && Settings.terminal("out");
    }

    /** Whether it is the window that is wanted; plug-ins come and go in it as in the shell. */
    private static boolean window(List<String> arguments) {
        return !arguments.isEmpty()
                && arguments.get(0).equals("gui")
                && !arguments.contains("--help")
                && !arguments.contains("-h");
    }

    private static int run(
            Installation installation, Map<String, String> settings, PrintStream console)
            throws IOException {
        Platform platform = new Platform(installation, settings);
        try {
            List<String> problems = platform.start();
            if (!problems.isEmpty()) {
                console.println("topolab: the installation is broken:");
                problems.forEach(problem -> console.println("  " + problem));
                return BROKEN;
            }
            return call(platform.framework(), console);
        } catch (BundleException e) {
            console.println("topolab: the framework did not start: " + e.getMessage());
            return BROKEN;
        } finally {
            platform.stop(STOP_MS);
        }
    }

    private static int call(Framework framework, PrintStream console) {
        try {
            for (ServiceReference<?> reference :
                    framework
                            .getBundleContext()
                            .getServiceReferences(Callable.class, "(topolab.main=true)")) {
                Object service = framework.getBundleContext().getService(reference);
                if (service instanceof Callable<?> main && main.call() instanceof Integer code) {
                    return code;
                }
            }
            console.println("topolab: no command service is there; is org.topolab.shell missing?");
            return BROKEN;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            console.println("topolab: the command service failed: " + e);
            return BROKEN;
        }
    }
}
