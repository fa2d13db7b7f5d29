using System.Reflection;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>The types that a member's signature mentions, generic arguments and element types included.</summary>
internal static class Signatures
{
    public static IEnumerable<Type> TypesIn(MemberInfo member) => (member switch
    {
        MethodBase method => method.GetParameters().Select(p => p.ParameterType).Concat(method is MethodInfo m ? [m.ReturnType] : []),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    }).SelectMany(Parts);

    public static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        if (type.HasElementType)
        {
            foreach (Type part in Parts(type.GetElementType()!)) yield return part;
        }

        foreach (Type argument in type.GetGenericArguments().Where(a => a != type))
        {
            foreach (Type part in Parts(argument)) yield return part;
        }
    }
}
