using System.Collections;
using System.Reflection;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Looks into everything a result shows and finds numbers that are none.</summary>
internal static class FiniteWalk
{
    internal static void AssertFinite(object? result, string path)
    {
        switch (result)
        {
            case null or string or bool or int or long or Enum or NotComputed:
                break;
            case double number:
                Assert.True(double.IsFinite(number), $"{path} is {number}");
                break;
            case IEnumerable items:
                foreach (object? item in items) AssertFinite(item, path + "[]");
                break;
            default:
                Members(result, path);
                break;
        }
    }

    private static void Members(object result, string path)
    {
        Type type = result.GetType();
        bool isComputed = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Computed<>);
        if (isComputed && !(bool)type.GetProperty(nameof(Computed<int>.IsComputed))!.GetValue(result)!)
        {
            Assert.NotNull(type.GetProperty(nameof(Computed<int>.Absence))!.GetValue(result));
            return;
        }

        foreach (PropertyInfo member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (isComputed && member.Name == nameof(Computed<int>.Absence)) continue;

            AssertFinite(member.GetValue(result), $"{path}.{member.Name}");
        }
    }
}
