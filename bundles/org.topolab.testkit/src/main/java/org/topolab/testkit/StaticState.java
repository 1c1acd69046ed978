package org.topolab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.Buffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Finds static fields that can change, in all classes of a plug-in. */
final class StaticState {

    private StaticState() {}

    /** The offending fields of the folder or jar that a class comes from, one line for each. */
    static List<String> of(Class<?> plugin) {
        List<String> found = new ArrayList<>();
        for (String name : classNames(plugin)) {
            try {
                Class<?> type = Class.forName(name, false, plugin.getClassLoader());
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        String reason = reason(field);
                        if (!reason.isEmpty()) {
                            found.add(name + "." + field.getName() + " " + reason);
                        }
                    }
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("cannot load " + name, e);
            }
        }
        return found;
    }

    private static String reason(Field field) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return "is not final";
        }
        Class<?> type = field.getType();
        if (type.isArray()) {
            return Modifier.isPrivate(field.getModifiers()) ? "" : "is an array others can write";
        }
        if (type.isPrimitive() || type == String.class || type.isEnum()) {
            return "";
        }
        try {
            field.setAccessible(true);
            return reason(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    private static String reason(Object value) {
        String type = value.getClass().getName();
        boolean fixed =
                type.startsWith("java.util.ImmutableCollections")
                        || type.startsWith("java.util.Collections$Unmodifiable")
                        || type.startsWith("java.util.Collections$Empty")
                        || type.startsWith("java.util.Collections$Singleton");
        boolean container = value instanceof Collection || value instanceof Map;
        boolean changes =
                value instanceof Random
                        || value instanceof ThreadLocal
                        || value instanceof Buffer
                        || value instanceof Appendable
                        || value instanceof Thread
                        || type.startsWith("java.util.concurrent.");
        return changes || (container && !fixed) ? "holds a changeable " + type : "";
    }

    private static List<String> classNames(Class<?> plugin) {
        try {
            Path home = Path.of(plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return classNames(home, plugin.getPackageName());
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return classNames(jar.getPath("/"), plugin.getPackageName());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot locate " + plugin, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the classes of " + plugin, e);
        }
    }

    private static List<String> classNames(Path home, String root) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(file -> home.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> name.replace('/', '.').replace('\\', '.'))
                    .filter(name -> name.startsWith(root + "."))
                    .sorted()
                    .toList();
        }
    }
}
