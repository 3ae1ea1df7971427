package dev.bayan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.runtime.SwitchBootstraps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchWriterTest {

  private static final List<Object> OBJECTS =
      List.of("word", 7, 7L, 'c', List.of(1), new int[1], new String[0], new Object());

  @TempDir Path folder;

  /** Labels of which one is part of another, arrays and the rest. */
  public static final class Sample implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      String kind =
          switch (object) {
            case String text -> "text " + text;
            case Integer number -> "whole " + number;
            case Number number -> "number " + number;
            case List<?> list -> "list " + list.size();
            case int[] numbers -> "numbers " + numbers.length;
            case Object[] objects -> "objects " + objects.length;
            default -> "other";
          };
      return switch (object) {
        case CharSequence letters -> kind + ", letters";
        case Object any -> kind + ", object";
      };
    }
  }

  @Test
  void aSwitchThatIsWrittenOutChoosesTheSame() throws Exception {
    byte[] compiled = compiled(Sample.class);
    byte[] written = SwitchWriter.write(compiled);

    assertThat(calls(compiled)).isEqualTo(2);
    assertThat(calls(written)).isZero();
    Function<Object, String> before = new Sample();
    Class<?> type = loaded(written);
    Function<Object, String> after = instance(type);
    assertThat(type).isNotEqualTo(Sample.class);
    List<String> said = new ArrayList<>();
    for (Object object : OBJECTS) {
      assertThat(after.apply(object)).isEqualTo(before.apply(object));
      said.add(after.apply(object));
    }
    assertThat(said).contains("text word, letters", "number 7, object", "objects 0, object");
    assertThatNullPointerException().isThrownBy(() -> after.apply(null));
  }

  /** A guard that says no goes on from the label after its own. */
  @Test
  void itGoesOnFromAnyLabelAsTheJvmDoes() throws Throwable {
    Object[] labels = {
      String.class, Integer.class, Number.class, List.class, int[].class, Object[].class
    };
    MethodType asked = MethodType.methodType(int.class, Object.class, int.class);
    MethodHandle jvm =
        SwitchBootstraps.typeSwitch(MethodHandles.lookup(), "typeSwitch", asked, labels)
            .dynamicInvoker();
    Method ours =
        loaded(SwitchWriter.write(compiled(Sample.class)))
            .getDeclaredMethod("typeSwitch$0", Object.class, int.class);
    ours.setAccessible(true);

    Set<Object> places = new HashSet<>();
    for (int from = 0; from <= labels.length; from++) {
      assertThat(ours.invoke(null, null, from)).isEqualTo(-1);
      for (Object object : OBJECTS) {
        Object place = ours.invoke(null, object, from);
        assertThat(place).isEqualTo(jvm.invokeWithArguments(object, from));
        places.add(place);
      }
    }
    assertThat(places).hasSize(labels.length + 1);
  }

  @Test
  void aClassWithoutOneIsLeftAsItIs() throws Exception {
    byte[] compiled = compiled(SwitchWriterTest.class);
    assertThat(SwitchWriter.write(compiled)).isSameAs(compiled);
    byte[] written = SwitchWriter.write(compiled(Sample.class));
    assertThat(SwitchWriter.write(written)).isSameAs(written);
  }

  private static byte[] compiled(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** How often the JVM is asked to choose, as the JDK's own disassembler sees it. */
  private int calls(byte[] type) throws IOException {
    Path file = Files.write(folder.resolve("Sample.class"), type);
    StringWriter out = new StringWriter();
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    assertThat(javap.run(new PrintWriter(out), new PrintWriter(out), "-c", "-p", file.toString()))
        .isZero();
    return out.toString().split("InvokeDynamic #\\d+:typeSwitch", -1).length - 1;
  }

  private static Class<?> loaded(byte[] type) {
    return new ClassLoader(SwitchWriterTest.class.getClassLoader()) {
      Class<?> define() {
        return defineClass(Sample.class.getName(), type, 0, type.length);
      }
    }.define();
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, String> instance(Class<?> type) throws Exception {
    return (Function<Object, String>) type.getDeclaredConstructor().newInstance();
  }
}
