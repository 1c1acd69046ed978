package org.topolab.nn.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.topolab.nn.Kernels;

/** Kernels that compute nothing, for tests of what is around them. */
final class NoKernels {

    private NoKernels() {}

    static Kernels make() {
        return counting(new CopyOnWriteArrayList<>());
    }

    /** Notes for how many threads they were asked. */
    static Kernels counting(List<Integer> threads) {
        return fake(
                Kernels.class,
                (method, args) -> {
                    if (method.equals("threads")) {
                        threads.add((Integer) args[0]);
                    }
                });
    }

    private interface Call {
        void made(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            call.made(method.getName(), args);
                            Class<?> result = method.getReturnType();
                            return result.isInterface() ? fake(result, call) : null;
                        }));
    }
}
