using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds belonging to a host.</summary>
public static class BelongingServiceCollectionExtensions
{
    /// <summary>Adds the scorer and the engine, each once and shared. What the host has registered before is kept.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Chooses rulebooks, indicators and interventions; null for those that come with the library.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// <para>The choice is validated when the host starts. When the options change, the engine is replaced as a whole; a call that is under way ends with the rules it began with.</para>
    /// <para>It logs, counts and traces under the name <c>Iapt.Belonging</c>: rulebooks, codes of problems and times; never a team, a score or a finding.</para>
    /// </remarks>
    public static IServiceCollection AddBelonging(this IServiceCollection services, Action<BelongingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<BelongingOptions> options = services.AddOptions<BelongingOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BelongingOptions>, BelongingOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBelongingScorer>(static _ => new BelongingScorer());
        services.TryAddSingleton<IBelongingEngine>(static provider => new HostEngine(provider.GetRequiredService<IOptionsMonitor<BelongingOptions>>(), Logger<HostEngine>(provider)));
        return services;
    }

    /// <summary>Adds the rules of a file to those in use. The file is read when the host starts, and again whenever it changes.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="path">The file, as in <c>docs/schemas/rulebook.schema.json</c>; its folder must be there.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// <para>A rulebook that extends another is used instead of it. Call it after the options that it rests on; it adds belonging too where that was not done.</para>
    /// <para>A file with errors stops the host from starting, with all that is wrong with it (<see cref="OptionsValidationException"/>); if it is spoilt or taken away later on,
    /// that is logged, and the rules stay as they were.</para>
    /// </remarks>
    public static IServiceCollection AddBelongingRulebook(this IServiceCollection services, string path)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(path);
        services.AddBelonging();
        // One object is both: what reads the file, and what says that it has changed.
        services.AddKeyedSingleton(path, (provider, _) => new RulebookFile(path, Logger<RulebookFile>(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConfigureOptions<BelongingOptions>>(provider => provider.GetRequiredKeyedService<RulebookFile>(path));
        services.AddSingleton<IOptionsChangeTokenSource<BelongingOptions>>(provider => provider.GetRequiredKeyedService<RulebookFile>(path));
        return services;
    }

    private static ILogger<T> Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
