using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Iapt.Belonging.Rules.Tests;

public class ServiceCollectionTests
{
    [Fact]
    public void AddBelonging_Plain_GivesScorerAndEngineOnce()
    {
        using ServiceProvider services = new ServiceCollection().AddBelonging().BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<IBelongingScorer>());
        Assert.Same(services.GetRequiredService<IBelongingEngine>(), services.GetRequiredService<IBelongingEngine>());
        Analysis direct = new BelongingEngine(BuiltInRulebooks.Standard).Analyse(Samples.Profile());
        Assert.Equal(AnalysisJson.Write(direct), AnalysisJson.Write(services.GetRequiredService<IBelongingEngine>().Analyse(Samples.Profile())));
    }

    [Fact]
    public void AddBelonging_Configured_UsesTheChoice()
    {
        Rulebook book = Samples.Book(Samples.Concluding("barrier/one", Rules.Conditions.When.Indicator("survey/voice").Below(5)));
        using ServiceProvider services = new ServiceCollection().AddBelonging(options =>
        {
            options.Rulebooks = [book];
            options.Indicators = Samples.Indicators;
            options.Interventions = new InterventionCatalog([]);
        }).BuildServiceProvider();
        Assert.Equal("barrier/one", Assert.Single(services.GetRequiredService<IBelongingEngine>().Analyse(Samples.Profile()).Findings).Definition.Id.Value);
    }

    [Fact]
    public void AddBelonging_ForeignIndicators_FailsWithASentence()
    {
        using ServiceProvider services = new ServiceCollection().AddBelonging(o => o.Indicators = Samples.Indicators).BuildServiceProvider();
        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IBelongingEngine>());
        Assert.Contains("which the catalogue does not hold", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddBelonging_WithoutRules_FailsAtStart()
    {
        using ServiceProvider services = new ServiceCollection().AddBelonging(o => o.Rulebooks = []).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void AddBelonging_HostsOwnEngine_IsKept()
    {
        var own = new BelongingEngine([]);
        using ServiceProvider services = new ServiceCollection().AddSingleton<IBelongingEngine>(own).AddBelonging().BuildServiceProvider();
        Assert.Same(own, services.GetRequiredService<IBelongingEngine>());
    }

    [Fact]
    public void AddBelonging_Twice_RegistersOnce()
    {
        IServiceCollection services = new ServiceCollection();
        Assert.Same(services, services.AddBelonging().AddBelonging());
        Assert.Single(services, s => s.ServiceType == typeof(IBelongingEngine));
        Assert.Single(services, s => s.ServiceType == typeof(IValidateOptions<BelongingOptions>) && s.ImplementationType?.Name == "BelongingOptionsCheck");
    }
}
