using System.Reflection;
using System.Runtime.CompilerServices;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>What holds for every public type: immutable, sealed, no mutable collection in or out.</summary>
public class PublicTypesTest
{
    [Fact]
    public void Classes_AreSealedStaticOrClosed()
    {
        IEnumerable<string> open = Packages.PublicTypes
            .Where(t => t.IsClass && !t.IsSealed && !IsClosedBase(t))
            .Select(t => t.FullName!);
        Assert.Empty(open);
    }

    [Fact]
    public void Properties_HaveNoSetter()
    {
        IEnumerable<string> settable = Packages.PublicTypes
            .Where(t => !IsOptions(t))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } set && !IsInitOnly(set))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}");
        Assert.Empty(settable);
    }

    [Fact]
    public void Fields_AreNotPublic()
    {
        IEnumerable<string> fields = Packages.PublicTypes
            .Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral)
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");
        Assert.Empty(fields);
    }

    [Fact]
    public void InstanceFields_AreReadOnly()
    {
        IEnumerable<string> mutable = Packages.PublicTypes
            .Where(t => t is { IsClass: true } or { IsValueType: true, IsEnum: false })
            .Where(t => !IsOptions(t) && !typeof(Delegate).IsAssignableFrom(t) && !IsMutableByPurpose(t))
            .SelectMany(t => t.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");
        Assert.Empty(mutable);
    }

    [Fact]
    public void Signatures_HoldNoMutableCollection()
    {
        Type[] mutable = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(IList<>), typeof(IDictionary<,>), typeof(ICollection<>)];
        IEnumerable<string> mentions = Packages.PublicTypes
            .SelectMany(t => Packages.PublicMembers(t)
                .Where(m => Signatures.TypesIn(m).Any(p => p.IsGenericType && mutable.Contains(p.GetGenericTypeDefinition())))
                .Select(m => $"{t.FullName}.{m.Name}"));
        Assert.Empty(mentions);
    }

    [Fact]
    public void Structs_AreReadOnly()
    {
        IEnumerable<string> mutable = Packages.PublicTypes
            .Where(t => t.IsValueType && !t.IsEnum && !t.IsDefined(typeof(IsReadOnlyAttribute)))
            .Select(t => t.FullName!);
        Assert.Empty(mutable);
    }

    [Fact]
    public void Types_AreNotPositionalRecords()
    {
        IEnumerable<string> records = Packages.PublicTypes.Where(t => t.GetMethod("Deconstruct") is not null).Select(t => t.FullName!);
        Assert.Empty(records);
    }

    [Fact]
    public void Names_AreNotDrawers()
    {
        string[] drawers = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Common"];
        Assert.Empty(Packages.PublicTypes.Where(t => drawers.Any(d => t.Name.EndsWith(d, StringComparison.Ordinal))).Select(t => t.FullName!));
    }

    [Fact]
    public void Types_ShareNoNameWithANamespace()
    {
        var last = Packages.PublicTypes.Select(t => t.Namespace!.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Packages.PublicTypes.Where(t => last.Contains(t.Name)).Select(t => t.FullName!));
    }

    // An abstract class that nobody outside can derive from, because its constructors are not visible; identifiers may be added by hosts.
    private static bool IsClosedBase(Type type) => type.IsAbstract && (type.Name.StartsWith("Identifier`", StringComparison.Ordinal)
        || type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).All(c => c.IsFamilyAndAssembly || c.IsPrivate || c.IsAssembly));

    private static bool IsOptions(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    // A register is a record that grows: it says so in its documentation.
    private static bool IsMutableByPurpose(Type type) => type.Name.EndsWith("Register", StringComparison.Ordinal) || typeof(Exception).IsAssignableFrom(type);

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
