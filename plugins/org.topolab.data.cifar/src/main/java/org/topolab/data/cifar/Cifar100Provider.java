package org.topolab.data.cifar;

import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DatasetProvider;

/**
 * CIFAR-100: colour images in 100 classes and 20 superclasses, from its binary version.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky 2009</a>
 */
@Component(service = DatasetProvider.class)
public final class Cifar100Provider extends CifarProvider {

    public Cifar100Provider() {
        super(Distribution.CIFAR_100);
    }
}
