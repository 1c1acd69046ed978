package org.topolab.core.internal.catalog;

import java.io.File;
import java.util.Map;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Lets File Install watch the plug-in folder for us. Its own way, updating a bundle in place, would
 * close the class loader under a run that uses the old content.
 */
final class FileInstallBridge implements ArtifactInstaller {

    private final FolderInstaller installer;

    private FileInstallBridge(FolderInstaller installer) {
        this.installer = installer;
    }

    /**
     * Registers with File Install, before its own handler of jars.
     *
     * @return takes the registration back
     */
    static Runnable register(BundleContext context, FolderInstaller installer) {
        Map<String, Object> properties = Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        String[] types = {ArtifactInstaller.class.getName(), ArtifactListener.class.getName()};
        ServiceRegistration<?> registration =
                context.registerService(
                        types,
                        new FileInstallBridge(installer),
                        FrameworkUtil.asDictionary(properties));
        return registration::unregister;
    }

    @Override
    public boolean canHandle(File artifact) {
        return installer.handles(artifact.toPath());
    }

    @Override
    public void install(File artifact) {
        installer.install(artifact.toPath());
    }

    @Override
    public void update(File artifact) {
        installer.install(artifact.toPath());
    }

    @Override
    public void uninstall(File artifact) {
        installer.forget(artifact.getName());
    }
}
