namespace Iapt.Belonging.Json;

/// <summary>The kinds of value that JSON knows.</summary>
internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}
