package org.topolab.data.cifar;

import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DatasetProvider;

/**
 * CIFAR-10: colour images in ten classes, from its binary version.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky 2009</a>
 */
@Component(service = DatasetProvider.class)
public final class Cifar10Provider extends CifarProvider {

    public Cifar10Provider() {
        super(Distribution.CIFAR_10);
    }
}
