import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * A running module. It serves one call at a time: open as many as there are threads. After an
 * exception of the runtime it is lost, and a new one is opened; what it refuses comes as a
 * response and loses nothing.
 */
public final class Blocs implements AutoCloseable {

    /** A module that was read and compiled once, for as many instances as are wanted. */
    public static final class Compiled {
        private final WasmModule module;
        private final Function<Instance, Machine> machines;

        public Compiled(Path wasm) {
            module = Parser.parse(wasm);
            machines = MachineFactoryCompiler.compile(module);
        }

        public Blocs open() {
            return new Blocs(this);
        }
    }

    private final WasiPreview1 wasi = WasiPreview1.builder().build(); // no folders, no environment
    private final Memory memory;
    private final ExportFunction allocate;
    private final ExportFunction call;
    private final ExportFunction free;

    private Blocs(Compiled compiled) {
        Instance instance =
                Instance.builder(compiled.module)
                        .withMachineFactory(compiled.machines)
                        .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
                        .withStart(false) // a reactor has no _start
                        .build();
        instance.export("_initialize").apply();
        memory = instance.memory();
        allocate = instance.export("blocs_allocate");
        call = instance.export("blocs_call");
        free = instance.export("blocs_free");
    }

    /** Makes one call: the method's name and a JSON document in, a JSON document out. */
    public String call(String method, String request) {
        return new String(
                call(method, request.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Makes one call with the bytes of UTF-8. */
    public byte[] call(String method, byte[] request) {
        byte[] name = method.getBytes(StandardCharsets.UTF_8);
        Deque<Integer> held = new ArrayDeque<>();
        try {
            int to = write(name, held);
            int about = write(request, held);
            long answer = call.apply(to, name.length, about, request.length)[0];
            int address = hold((int) (answer >>> 32), held);
            return memory.readBytes(address, (int) answer); // a copy
        } finally {
            held.forEach(address -> free.apply(address));
        }
    }

    /** Writes bytes into a new buffer. An empty one would have no address: one byte more will do. */
    private int write(byte[] bytes, Deque<Integer> held) {
        int address = hold((int) allocate.apply(bytes.length + 1)[0], held);
        memory.write(address, bytes);
        return address;
    }

    private static int hold(int address, Deque<Integer> held) {
        if (address == 0) {
            throw new IllegalStateException("the request is larger than the module takes in");
        }
        held.push(address);
        return address;
    }

    @Override
    public void close() {
        wasi.close();
    }
}
