using System.Reflection;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>The assemblies that are shipped as packages.</summary>
internal static class Packages
{
    public static Assembly Core { get; } = typeof(Level).Assembly;

    public static Assembly Rules { get; } = typeof(Finding).Assembly;

    public static IReadOnlyList<Assembly> All { get; } =
    [
        Core,
        Rules,
        Assembly.Load("Iapt.Belonging.Audit"),
        Assembly.Load("Iapt.Belonging.Files"),
        Assembly.Load("Iapt.Belonging.Reporting"),
    ];

    /// <summary>Every public type of the packages.</summary>
    public static IEnumerable<Type> PublicTypes => All.SelectMany(a => a.GetExportedTypes());

    /// <summary>The members that a type itself adds to the public surface.</summary>
    public static IEnumerable<MemberInfo> PublicMembers(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
}
