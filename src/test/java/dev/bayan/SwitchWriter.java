package dev.bayan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes switches over types out as tests of one type after the other. The compiler leaves them to
 * the JVM, which makes a class for each when it is first met, in every start anew: no class cache
 * of Java 25 keeps them. A step of the build, run from this source (JEP 330) on compiled classes.
 *
 * <pre>
 * java -cp asm.jar SwitchWriter.java target/classes
 * invokedynamic typeSwitch(Block, int)   →   invokestatic typeSwitch$0(Block, int)
 * </pre>
 *
 * <p>What the call means is said by {@code java.lang.runtime.SwitchBootstraps}: the place of the
 * first label, from a given one on, that fits; -1 for null; the number of labels where none fits.
 */
final class SwitchWriter {

  private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";

  private SwitchWriter() {}

  public static void main(String[] folders) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folders[0]))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".class")) {
          byte[] compiled = Files.readAllBytes(file);
          byte[] written = write(compiled);
          if (!Arrays.equals(written, compiled)) {
            Files.write(file, written);
          }
        }
      }
    }
  }

  /** The class without such calls; the same array where it has none. */
  static byte[] write(byte[] compiled) {
    ClassWriter out = new ClassWriter(0);
    Switches switches = new Switches(out);
    new ClassReader(compiled).accept(switches, 0);
    return switches.made.isEmpty() ? compiled : out.toByteArray();
  }

  /** A method that stands for all calls with these labels and types. */
  private record Site(String descriptor, List<Object> labels) {}

  private static final class Switches extends ClassVisitor {

    private final Map<Site, String> made = new LinkedHashMap<>();
    private String owner = "";
    private boolean isInterface;

    Switches(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      owner = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, signature, parent, types);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... labels) {
          // Strings and constants of an enum among the labels are left to the JVM.
          if (bootstrap.getOwner().equals(BOOTSTRAPS)
              && name.equals("typeSwitch")
              && Arrays.stream(labels).allMatch(label -> label instanceof Type)) {
            Site site = new Site(descriptor, List.of(labels));
            String method = made.computeIfAbsent(site, any -> "typeSwitch$" + made.size());
            visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, isInterface);
          } else {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, labels);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      made.forEach(this::method);
      super.visitEnd();
    }

    private void method(Site site, String name) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor code = super.visitMethod(access, name, site.descriptor(), null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      Label next = new Label();
      code.visitJumpInsn(Opcodes.IFNONNULL, next);
      give(code, -1);
      int place = 0;
      for (Object label : site.labels()) {
        begin(code, next);
        next = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitIntInsn(Opcodes.SIPUSH, place);
        code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.INSTANCEOF, ((Type) label).getInternalName());
        code.visitJumpInsn(Opcodes.IFEQ, next);
        give(code, place);
        place++;
      }
      begin(code, next);
      give(code, place);
      code.visitMaxs(2, 2);
      code.visitEnd();
    }

    private static void begin(MethodVisitor code, Label label) {
      code.visitLabel(label);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void give(MethodVisitor code, int place) {
      code.visitIntInsn(Opcodes.SIPUSH, place);
      code.visitInsn(Opcodes.IRETURN);
    }
  }
}
